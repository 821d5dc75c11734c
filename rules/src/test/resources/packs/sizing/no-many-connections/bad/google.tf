resource "google_sql_database_instance" "shop" {
  name             = "shop-prod"
  database_version = "POSTGRES_16"

  settings {
    tier = "db-custom-2-8192"

    database_flags {
      name  = "max_connections"
      value = "5000" # expect: no-many-connections
    }
  }
}
