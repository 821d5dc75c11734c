resource "google_sql_database_instance" "shop" {
  name                = "shop"
  database_version    = "POSTGRES_16"
  deletion_protection = false # expect: require-deletion-protection

  settings {
    tier = "db-custom-2-8192"
  }
}
