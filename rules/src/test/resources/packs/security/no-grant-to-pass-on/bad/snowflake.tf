resource "snowflake_grant_privileges_to_account_role" "owners" {
  account_role_name = "OWNER"
  privileges        = ["USAGE"]
  with_grant_option = true # expect: no-grant-to-pass-on
}
