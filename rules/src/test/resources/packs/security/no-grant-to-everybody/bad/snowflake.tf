resource "snowflake_grant_privileges_to_account_role" "all" {
  account_role_name = "PUBLIC" # expect: no-grant-to-everybody
  privileges        = ["USAGE"]
}
