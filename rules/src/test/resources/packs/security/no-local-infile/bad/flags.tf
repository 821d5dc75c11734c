resource "google_sql_database_instance" "shop" {
  database_version = "MYSQL_8_4"

  settings {
    tier = "db-n1-standard-1"

    database_flags {
      name  = "local_infile"
      value = "on" # expect: no-local-infile
    }
  }
}
