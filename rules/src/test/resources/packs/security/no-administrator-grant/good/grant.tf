resource "snowflake_grant_account_role" "etl" {
  role_name = "LOADER"
  user_name = "ETL"
}
