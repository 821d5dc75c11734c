resource "databricks_grants" "sales" {
  catalog = "sales"

  grant {
    principal  = "analysts"
    privileges = ["ALL_PRIVILEGES"] # expect: no-grant-of-everything
  }
}
