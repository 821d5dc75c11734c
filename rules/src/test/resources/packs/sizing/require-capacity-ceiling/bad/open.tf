resource "aws_dynamodb_table" "carts" { # expect: require-capacity-ceiling
  name         = "carts-prod"
  billing_mode = "PAY_PER_REQUEST"
}
