-- file: main.xml
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a" failOnError="false"><!-- expect: no-ignored-failure -->
    <createTable tableName="orders"><column name="id" type="bigint"/></createTable>
  </changeSet>
  <changeSet id="2" author="a" failOnError="true">
    <addColumn tableName="orders"><column name="note" type="text"/></addColumn>
  </changeSet>
</databaseChangeLog>
