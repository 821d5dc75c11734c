resource "snowflake_database" "sales" {
  name         = "SALES"
  is_transient = true # expect: require-backups
}
