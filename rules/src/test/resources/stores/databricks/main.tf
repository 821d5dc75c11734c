resource "databricks_cluster" "shared" {
  cluster_name            = "shared"
  spark_version           = "14.3.x-scala2.12"
  node_type_id            = "i3.xlarge"
  autotermination_minutes = 0
  data_security_mode      = "NONE"

  autoscale {
    min_workers = 1
    max_workers = 8
  }
}

resource "databricks_sql_endpoint" "bi" {
  name         = "bi"
  cluster_size = "Small"
}

resource "databricks_grants" "sales" {
  catalog = "sales"

  grant {
    principal  = "analysts"
    privileges = ["SELECT"]
  }

  grant {
    principal  = "account users"
    privileges = ["USE_CATALOG", "ALL_PRIVILEGES"]
  }
}

resource "databricks_grant" "sales" {
  catalog    = "sales"
  principal  = "analysts"
  privileges = ["USE_CATALOG"]
}

resource "databricks_catalog" "sales" {
  name           = "sales"
  force_destroy  = true
  isolation_mode = "OPEN"
}
