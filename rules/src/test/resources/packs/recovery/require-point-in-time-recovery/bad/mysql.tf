resource "google_sql_database_instance" "shop" {
  name             = "shop"
  database_version = "MYSQL_8_4"

  settings {
    tier = "db-custom-2-8192"

    backup_configuration {
      enabled            = true
      binary_log_enabled = false # expect: require-point-in-time-recovery
    }
  }
}
