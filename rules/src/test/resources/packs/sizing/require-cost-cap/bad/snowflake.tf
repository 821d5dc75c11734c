resource "snowflake_warehouse" "analysts" { # expect: require-cost-cap
  name = "ANALYSTS"
}
