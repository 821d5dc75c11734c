resource "aws_kinesis_stream" "clicks" {
  name             = "clicks-prod"
  retention_period = 168
}
