resource "aws_kinesis_stream" "clicks" { # expect: require-time-travel
  name = "clicks-prod"
}
