resource "aws_lakeformation_permissions" "analysts" {
  permissions = ["SELECT", "DESCRIBE"]
  principal   = "arn:aws:iam::111122223333:role/analyst"

  table {
    database_name = "sales"
    wildcard      = true
  }
}
