resource "databricks_catalog" "sales" {
  name           = "sales"
  isolation_mode = "ISOLATED"
}
