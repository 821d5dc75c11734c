resource "google_sql_database_instance" "shop" {
  database_version = "POSTGRES_16"

  settings {
    tier = "db-custom-2-7680"

    ip_configuration {
      authorized_networks {
        value = "0.0.0.0/0" # expect: no-open-port
      }
    }
  }
}
