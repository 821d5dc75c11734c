resource "snowflake_grant_account_role" "etl" {
  role_name = "ACCOUNTADMIN" # expect: no-administrator-grant
  user_name = "ETL"
}
