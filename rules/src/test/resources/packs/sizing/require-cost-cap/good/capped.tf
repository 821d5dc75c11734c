resource "aws_athena_workgroup" "analysts" {
  name = "analysts"

  configuration {
    bytes_scanned_cutoff_per_query = 1099511627776
  }
}

resource "snowflake_warehouse" "analysts" {
  name             = "ANALYSTS"
  resource_monitor = "ANALYSTS"
}
