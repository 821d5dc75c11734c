resource "aws_lakeformation_data_lake_settings" "lake" {
  create_table_default_permissions {
    permissions = ["ALL"]
    principal   = "IAM_ALLOWED_PRINCIPALS" # expect: no-open-catalog
  }
}
