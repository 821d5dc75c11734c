resource "google_sql_database_instance" "shop" {
  name             = "shop-prod"
  database_version = "POSTGRES_16"

  settings {
    tier              = "db-custom-2-8192"
    availability_type = "ZONAL" # expect: require-standby
  }
}
