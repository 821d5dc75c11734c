resource "google_sql_database_instance" "shop" {
  name             = "shop-prod"
  database_version = "POSTGRES_16"

  settings {
    tier = "db-custom-1-1024" # expect: require-memory-floor
  }
}
