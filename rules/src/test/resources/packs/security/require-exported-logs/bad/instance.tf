resource "aws_db_instance" "shop" { # expect: require-exported-logs
  identifier = "shop-prod"
}
