# file: main.tf
resource "google_sql_database_instance" "shop" {
  database_version = "POSTGRES_14"
}
# file: 1.sql
select 1;
# file: plimsoll.yaml
version: 1
databases:
  shop:
    migrations: 1.sql
    infrastructure: [google_sql_database_instance.shop]
