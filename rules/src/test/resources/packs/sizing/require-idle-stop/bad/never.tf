resource "databricks_cluster" "jobs" {
  cluster_name            = "jobs"
  autotermination_minutes = 0 # expect: require-idle-stop
}

resource "databricks_sql_endpoint" "reports" {
  name           = "reports"
  auto_stop_mins = 480 # expect: require-idle-stop
}

resource "snowflake_warehouse" "analysts" {
  name         = "ANALYSTS"
  auto_suspend = 3600 # expect: require-idle-stop
}
