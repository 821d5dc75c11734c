resource "databricks_cluster" "jobs" {
  cluster_name            = "jobs"
  autotermination_minutes = 60
}

resource "snowflake_warehouse" "analysts" {
  name         = "ANALYSTS"
  auto_suspend = 300
}
