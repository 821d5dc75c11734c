resource "aws_lakeformation_permissions" "owners" {
  permissions = ["SELECT"]
  principal   = "arn:aws:iam::111122223333:role/owner"
}
