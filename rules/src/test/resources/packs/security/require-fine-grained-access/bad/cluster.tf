resource "databricks_cluster" "shared" {
  cluster_name       = "shared"
  data_security_mode = "NONE" # expect: require-fine-grained-access
}
