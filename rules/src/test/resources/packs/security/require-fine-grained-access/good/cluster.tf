resource "databricks_cluster" "shared" {
  cluster_name       = "shared"
  data_security_mode = "USER_ISOLATION"
}
