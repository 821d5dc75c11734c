resource "snowflake_warehouse" "analysts" {
  name             = "ANALYSTS"
  warehouse_size   = "LARGE"
  auto_suspend     = 0
  resource_monitor = snowflake_resource_monitor.monthly.fully_qualified_name
}

resource "snowflake_warehouse" "plain" {
  name = "PLAIN"
}

resource "snowflake_resource_monitor" "monthly" {
  name            = "MONTHLY"
  credit_quota    = 100
  suspend_trigger = 100
}

resource "snowflake_database" "sales" {
  name                        = "SALES"
  data_retention_time_in_days = 1
  is_transient                = true

  replication {
    enable_to_account {
      account_identifier = "org.other"
      with_failover      = true
    }
  }
}

resource "snowflake_network_policy" "open" {
  name            = "OPEN"
  allowed_ip_list = ["0.0.0.0/0"]
}

resource "snowflake_account_parameter" "unload" {
  key   = "PREVENT_UNLOAD_TO_INLINE_URL"
  value = "false"
}

resource "snowflake_grant_account_role" "admin" {
  role_name = "ACCOUNTADMIN"
  user_name = "ETL"
}

resource "snowflake_grant_privileges_to_account_role" "public" {
  account_role_name = "PUBLIC"
  all_privileges    = true
  with_grant_option = true

  on_account_object {
    object_type = "DATABASE"
    object_name = "SALES"
  }
}

resource "snowflake_grant_privileges_to_database_role" "read" {
  database_role_name = "SALES.READER"
  privileges         = ["USAGE"]
  on_database        = "SALES"
}
