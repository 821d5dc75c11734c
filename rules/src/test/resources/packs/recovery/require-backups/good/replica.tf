resource "google_sql_database_instance" "replica" {
  name                 = "shop-replica"
  database_version     = "POSTGRES_16"
  master_instance_name = "shop"
}
