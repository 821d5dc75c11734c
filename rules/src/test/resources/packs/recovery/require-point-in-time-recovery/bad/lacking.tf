resource "aws_dynamodb_table" "carts" { # expect: require-point-in-time-recovery
  name = "carts"
}
