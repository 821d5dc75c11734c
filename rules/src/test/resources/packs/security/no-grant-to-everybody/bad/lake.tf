resource "aws_lakeformation_permissions" "all" {
  permissions = ["SELECT"]
  principal   = "IAM_ALLOWED_PRINCIPALS" # expect: no-grant-to-everybody

  table {
    database_name = "sales"
    name          = "orders"
  }
}
