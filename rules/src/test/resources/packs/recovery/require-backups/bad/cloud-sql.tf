resource "google_sql_database_instance" "shop" {
  name             = "shop"
  database_version = "POSTGRES_16"

  settings { # expect: require-backups
    tier = "db-custom-2-7680"
  }
}
