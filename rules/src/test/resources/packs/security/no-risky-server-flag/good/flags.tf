resource "google_sql_database_instance" "shop" {
  database_version = "SQLSERVER_2022_STANDARD"

  settings {
    tier = "db-custom-2-7680"

    database_flags {
      name  = "external scripts enabled"
      value = "off"
    }
  }
}
