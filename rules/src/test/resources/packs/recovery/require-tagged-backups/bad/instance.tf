resource "aws_db_instance" "shop" { # expect: require-tagged-backups
  identifier = "shop-prod"
}
