resource "aws_db_instance" "shop" { # expect: require-owner-tag
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  tags           = { team = "payments" }
}

resource "aws_dynamodb_table" "carts" { # expect: require-owner-tag
  name = "carts"
}
