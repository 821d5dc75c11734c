resource "snowflake_grant_privileges_to_account_role" "analysts" {
  account_role_name = "ANALYST"
  privileges        = ["USAGE"]
}
