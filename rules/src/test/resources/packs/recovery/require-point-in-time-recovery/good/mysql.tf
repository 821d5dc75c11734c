resource "google_sql_database_instance" "shop" {
  name             = "shop"
  database_version = "MYSQL_8_4"

  settings {
    tier = "db-custom-2-8192"

    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = false
      binary_log_enabled             = true
    }
  }
}
