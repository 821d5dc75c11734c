resource "google_sql_database_instance" "shop" {
  name             = "shop-prod"
  database_version = "POSTGRES_16"

  settings {
    tier            = "db-custom-2-8192"
    disk_autoresize = false # expect: require-room-to-grow
  }
}
