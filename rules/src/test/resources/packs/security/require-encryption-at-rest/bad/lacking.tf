resource "aws_db_instance" "shop" { # expect: require-encryption-at-rest
  engine         = "postgres"
  instance_class = "db.r6g.large"
}
