resource "aws_lakeformation_permissions" "owners" {
  permissions                   = ["SELECT"]
  permissions_with_grant_option = ["SELECT"] # expect: no-grant-to-pass-on
  principal                     = "arn:aws:iam::111122223333:role/owner"
}
