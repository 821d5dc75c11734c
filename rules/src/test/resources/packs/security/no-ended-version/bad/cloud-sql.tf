resource "google_sql_database_instance" "shop" {
  database_version = "POSTGRES_11" # expect: no-ended-version

  settings {
    tier = "db-custom-2-7680"
  }
}
