resource "databricks_catalog" "sales" {
  name           = "sales"
  isolation_mode = "OPEN" # expect: no-open-catalog
}
