resource "aws_lakeformation_permissions" "analysts" {
  permissions = ["ALL"] # expect: no-grant-of-everything
  principal   = "arn:aws:iam::111122223333:role/analyst"

  database {
    name = "sales"
  }
}
