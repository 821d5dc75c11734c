resource "google_sql_database_instance" "shop" {
  name             = "shop-prod"
  database_version = "POSTGRES_16"

  settings {
    tier = "db-f1-micro" # expect: no-burstable-class
  }
}
