resource "google_sql_database_instance" "shop" {
  name             = "shop-prod"
  database_version = "POSTGRES_17"

  settings {
    tier = "db-custom-2-8192"

    final_backup_config {
      enabled = false # expect: require-final-backup
    }
  }
}
