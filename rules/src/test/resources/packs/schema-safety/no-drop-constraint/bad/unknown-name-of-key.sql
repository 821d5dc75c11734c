-- file: changelog.xml
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders"><column name="id" type="bigint"><constraints primaryKey="true" primaryKeyName="orders_key"/></column></createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <dropPrimaryKey tableName="orders"/><!-- expect: no-drop-constraint -->
  </changeSet>
</databaseChangeLog>
