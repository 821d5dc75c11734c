resource "aws_db_instance" "shop" {
  identifier                      = "shop-prod"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}
