resource "aws_dynamodb_table" "carts" {
  name = "carts"
  point_in_time_recovery {
    enabled = true
  }
}
