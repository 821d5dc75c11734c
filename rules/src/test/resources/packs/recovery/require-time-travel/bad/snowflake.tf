resource "snowflake_database" "sales" {
  name                        = "SALES-PROD"
  data_retention_time_in_days = 1 # expect: require-time-travel
}
