resource "aws_dynamodb_table" "carts" {
  name         = "carts-prod"
  billing_mode = "PAY_PER_REQUEST"

  on_demand_throughput {
    max_read_request_units  = 4000
    max_write_request_units = 1000
  }
}

resource "aws_dynamodb_table" "trial" {
  name         = "carts-dev"
  billing_mode = "PAY_PER_REQUEST"
}
