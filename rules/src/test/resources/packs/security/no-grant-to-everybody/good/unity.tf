resource "databricks_grant" "sales" {
  catalog    = "sales"
  principal  = "analysts"
  privileges = ["SELECT"]
}
