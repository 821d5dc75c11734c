resource "aws_db_instance" "shop" { # expect: require-standby
  identifier = "shop-prod"
  engine     = "postgres"
}
