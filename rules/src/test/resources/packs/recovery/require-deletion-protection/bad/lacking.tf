resource "aws_db_instance" "shop" { # expect: require-deletion-protection
  engine = "postgres"
}

resource "aws_dynamodb_table" "carts" { # expect: require-deletion-protection
  name = "carts"
}
