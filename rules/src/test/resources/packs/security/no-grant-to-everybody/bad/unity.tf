resource "databricks_grant" "sales" {
  catalog    = "sales"
  principal  = "account users" # expect: no-grant-to-everybody
  privileges = ["SELECT"]
}
