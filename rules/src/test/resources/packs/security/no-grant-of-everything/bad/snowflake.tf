resource "snowflake_grant_privileges_to_account_role" "analysts" {
  account_role_name = "ANALYST"
  all_privileges    = true # expect: no-grant-of-everything
}
